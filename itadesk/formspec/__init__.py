"""What a form is: its schema, the strict loader, and what writers, readers and checks share."""
