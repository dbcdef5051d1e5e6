; Inno Setup 6: installs dist\itadesk for one user, without administrator rights.
; ISCC.exe packaging\itadesk.iss

#define Version "0.1.0"

[Setup]
AppId={{6B0F5E38-9A51-4C6B-9D3B-17AD15C0DE01}
AppName=itadesk
AppVersion={#Version}
AppVerName=itadesk {#Version}
DefaultDirName={autopf}\itadesk
DefaultGroupName=itadesk
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
ChangesAssociations=yes
SourceDir=..
OutputDir=dist
OutputBaseFilename=itadesk-{#Version}-setup
UninstallDisplayIcon={app}\itadesk-window.exe
LicenseFile=LICENSE
Compression=lzma2
SolidCompression=yes
WizardStyle=modern

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"

[Files]
Source: "dist\itadesk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\itadesk"; Filename: "{app}\itadesk-window.exe"
Name: "{autodesktop}\itadesk"; Filename: "{app}\itadesk-window.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.ita"; ValueType: string; ValueData: "itadesk.book"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\itadesk.book"; ValueType: string; ValueData: "แฟ้มข้อมูล ITA"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\itadesk.book\DefaultIcon"; ValueType: string; ValueData: "{app}\itadesk-window.exe,0"
Root: HKA; Subkey: "Software\Classes\itadesk.book\shell\open\command"; ValueType: string; ValueData: """{app}\itadesk-window.exe"" ""%1"""

[Run]
Filename: "{app}\itadesk-window.exe"; Description: "itadesk"; Flags: nowait postinstall skipifsilent
