"""The grid of every table: ``page`` is its door, and each room imports only lower ones.

``page`` -> ``record | finding | clipboard | past`` -> ``cells`` -> ``editing`` -> ``rows``.
"""
