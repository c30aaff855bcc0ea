from .builder import ReportBuilder
