// Packages of LangChain and of its partners by import name, as far as a text that imports nothing else of LangChain's is
// to be read for them. What lies in them is found in any package that is called `langchain…`.

const PARTNERS =
  'ai21 anthropic astradb aws azure_ai azure_openai cerebras chroma cloudflare cohere community contextual core classic databricks deepseek elasticsearch exa experimental fireworks gigachat google_community google_genai google_vertexai gradient groq huggingface ibm litellm milvus mistralai mongodb naver neo4j nomic nvidia nvidia_ai_endpoints oci ollama openai openrouter oracledb perplexity pinecone postgres qdrant qwq redis sambanova snowflake tavily together unstructured upstage vectorize voyageai weaviate writer xai yandex';

export const LANGCHAIN_PACKAGES: readonly string[] = [
  'langchain',
  ...PARTNERS.split(' ').map((partner) => `langchain_${partner}`),
  'databricks_langchain',
];
