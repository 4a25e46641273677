// Puts a map of Leaflet in the place of the one that the server drew. Without the library that one stays.
"use strict";

const sizes = { village: 5, default: 10 };

// A disc for a real point, a ring for an approximate one, a diamond for a synthetic one: as the server draws them.
function sign(properties) {
  const isVillage = properties.code.startsWith("village");
  const size = isVillage ? sizes.village : sizes.default;
  const half = size / 2;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", `${-half - 2} ${-half - 2} ${size + 4} ${size + 4}`);
  svg.setAttribute("width", size + 4);
  svg.setAttribute("height", size + 4);
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  const circle = `M${-half},0a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 ${-size} 0z`;
  const diamond = `M0,${-half}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
  path.setAttribute("d", properties.nature === "synthetic" ? diamond : circle);
  path.setAttribute("class", `dot ${properties.code} ${properties.nature}`);
  svg.append(path);
  return L.divIcon({ html: svg, className: "sign-icon", iconSize: [size + 4, size + 4] });
}

function card(properties) {
  const box = document.createElement("div");
  const name = document.createElement(properties.href ? "a" : "strong");
  name.textContent = properties.name;
  if (properties.href) name.href = properties.href;
  box.append(name);
  for (const text of [properties.note, properties.natureText]) {
    if (!text) continue;
    const line = document.createElement("div");
    line.textContent = text;
    box.append(line);
  }
  return box;
}

function show(figure, features) {
  const still = figure.querySelector("svg.map-still");
  const place = document.createElement("div");
  place.className = "map-live";
  place.setAttribute("role", "region");
  place.setAttribute("aria-label", figure.dataset.label);
  still.replaceWith(place);
  const map = L.map(place, { zoomSnap: 0.25, attributionControl: Boolean(figure.dataset.tiles) });
  if (figure.dataset.tiles) {
    map.attributionControl.setPrefix(false);
    L.tileLayer(figure.dataset.tiles, { attribution: figure.dataset.credit, maxZoom: 18 }).addTo(map);
  }
  const layer = L.geoJSON(features, {
    style: (f) => ({ className: `${f.properties.kind} ${f.properties.code}` }),
    pointToLayer: (f, at) => L.marker(at, {
      icon: sign(f.properties), title: f.properties.name, alt: f.properties.name,
      keyboard: !f.properties.code.startsWith("village"),
    }),
    onEachFeature: (f, shape) => shape.bindPopup(() => card(f.properties)),
  }).addTo(map);
  layer.eachLayer((shape) => {
    const text = shape.feature.properties.figure;
    if (text) shape.bindTooltip(text, { permanent: true, direction: "center", className: "map-figure" });
  });
  map.fitBounds(layer.getBounds(), { padding: [12, 12] });
}

if (window.L) {
  for (const figure of document.querySelectorAll("figure.map[data-source]")) {
    fetch(figure.dataset.source)
      .then((reply) => (reply.ok ? reply.json() : Promise.reject(reply.status)))
      .then((features) => show(figure, features))
      .catch(() => {}); // The server's drawing stays.
  }
}
