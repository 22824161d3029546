"""The pages that the app serves beside those of Streamlit, to sign in and out and to set a password. They need no script."""
