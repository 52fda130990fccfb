# SPDX-License-Identifier: EUPL-1.2
"""Months that nobody planned: allocations and declarations drawn at random around every border, after a sample year."""
