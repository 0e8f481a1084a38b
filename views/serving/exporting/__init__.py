"""Files made in processes of their own, so that pages never wait for them and their memory comes back."""
