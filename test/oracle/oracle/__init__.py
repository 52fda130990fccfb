# SPDX-License-Identifier: EUPL-1.2
"""Recomputes what a sample year must come to, from its files and the national standard, sharing nothing with the product."""
