"""Who moves whom: salience and cut points first, MICMAC, MACTOR and silos one click away."""
