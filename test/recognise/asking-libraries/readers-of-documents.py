from docling.document_converter import DocumentConverter
conv = DocumentConverter()
conv.convert("x.pdf")  # spends: local-inference -
from marker.converters.pdf import PdfConverter
from marker.models import create_model_dict
mc = PdfConverter(artifact_dict=create_model_dict())  # spends: model-load -
mc("x.pdf")  # spends: local-inference -
from unstructured.partition.pdf import partition_pdf
from unstructured.partition.auto import partition
partition_pdf("x", strategy="hi_res")  # spends: local-inference -
partition_pdf("x", strategy="fast")
partition("x")
from markitdown import MarkItDown
from openai import OpenAI
MarkItDown().convert("x")
MarkItDown(llm_client=OpenAI(), llm_model="gpt-4o").convert("x.jpg")  # spends: llm-chat gpt-4o
from pyzerox import zerox
async def z():
    await zerox(file_path="x", model="gpt-4o")  # spends: llm-chat gpt-4o
from langchain_community.document_loaders import UnstructuredPDFLoader
UnstructuredPDFLoader("x").load()
