"""What the tests of the PDF share: papers to print, and the programs that read them back."""
