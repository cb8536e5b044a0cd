// The page somebody came from stands in the address; only numbers and paths of this site are believed.
const about = new URLSearchParams(location.search).get("about") ?? "";
const place = document.querySelector("[data-about]");
if (place && /^(?:[A-Z]{2,6}-\d{4}-\d{3,5}|\/[\w/-]{0,80})$/.test(about)) place.textContent = about;
