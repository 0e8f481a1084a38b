// The name that was typed stays with the browser until it is closed, so that a reload does not ask for it again.
export default function ({ data }) {
  const path = document.location.pathname.replace(/[^/]*$/, "");
  document.cookie = `atlas_name=${encodeURIComponent(data.name)}; SameSite=Strict; path=${path}`;
}
