// The host's own script. It knows nothing of the widget but its elements and attributes.
const place = document.querySelector("#place");
const first = place.querySelector("ifex-alerts");
const lang = document.documentElement.lang;

function press(id, action) {
  document.getElementById(id).addEventListener("click", action);
}

press("add", () => {
  const alerts = document.createElement("ifex-alerts");
  alerts.setAttribute("country", "EG");
  alerts.setAttribute("limit", "2");
  alerts.setAttribute("lang", lang);
  place.append(alerts);
});
press("remove", () => place.querySelector("ifex-alerts, ifex-petition")?.remove());
press("move", () => document.querySelector("#end").append(first));
press("country", () => first.setAttribute("country", first.getAttribute("country") === "TN" ? "EG" : "TN"));
press("language", () => first.setAttribute("lang", first.getAttribute("lang") === "fr" ? "ar" : "fr"));
press("petition", () => {
  const petition = document.createElement("ifex-petition");
  petition.setAttribute("petition", "tunisia-summit-voices");
  petition.setAttribute("partner", "sample-press-council");
  petition.setAttribute("lang", lang);
  place.append(petition);
});
