"""The routes of the review: drafts as JSON, decisions about them, plans accepted from them."""
