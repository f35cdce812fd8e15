"""Write tables and annotations to files, each whole or not at all."""

from __future__ import annotations

from framing.exporters.atomic import AtomicWriter, atomic_file, check_writable
from framing.exporters.csv import TableWriter, write_table
from framing.exporters.jsonl import AnnotationWriter, annotation_record, write_annotations

__all__ = [
    "AnnotationWriter",
    "AtomicWriter",
    "TableWriter",
    "annotation_record",
    "atomic_file",
    "check_writable",
    "write_annotations",
    "write_table",
]
