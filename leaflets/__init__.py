"""The leaflet press: structured content, laid out as accessible A4 and large-print factsheets."""

__version__ = "1.4.0"
