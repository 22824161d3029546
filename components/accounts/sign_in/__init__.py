"""The app's own pages beside Streamlit's: signing in and out, and the password. Plain HTML forms, no script."""
