"""Write reports: a PDF with its tables and marks beside it."""

from framing.report.building import build_report
from framing.report.specification import Specification, read_specification
from framing.report.writing import write_report

__all__ = ["Specification", "build_report", "read_specification", "write_report"]
