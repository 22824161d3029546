"""The pages beside those of Streamlit on which people sign in and out and set a password. They need no script."""
