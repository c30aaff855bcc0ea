// Readers of documents that look at pages with networks: Docling, Marker, Surya, docTR, RapidOCR, Unstructured where it
// is told to, MinerU; and those that show pages to a language model: MarkItDown, Zerox. Reading a file's text alone is
// none.

import { readString } from './read';
import type { CallPattern, Recogniser } from './recogniser';
import { readFirst } from './source';

const SEEN: Omit<CallPattern, 'call'> = {
  kind: 'local-inference',
  host: 'local',
  isForwardOnly: true,
  traits: { hasGradientsOff: true },
};

export const documentReaders: Recogniser = {
  sdk: 'document-readers',
  packages: {
    marker: 'marker-pdf',
    surya: 'surya-ocr',
    doctr: 'python-doctr',
    rapidocr_onnxruntime: 'rapidocr-onnxruntime',
    magic_pdf: 'magic-pdf',
    pyzerox: 'py-zerox',
  },
  imports: [
    'docling',
    'marker',
    'surya',
    'doctr',
    'rapidocr',
    'rapidocr_onnxruntime',
    'unstructured',
    'magic_pdf',
    'mineru',
    'markitdown',
    'pyzerox',
  ],
  hasWorkInside: true,
  calls: [
    {
      ...SEEN,
      call: 'docling.**.DocumentConverter().{convert,convert_all,convert_single}',
      items: ['source', '0'],
    },
    {
      ...SEEN,
      call: [
        'marker.converters.**.{PdfConverter,TableConverter,OCRConverter,ExtractionConverter}()',
        'marker.convert.convert_single_pdf',
      ],
    },
    {
      kind: 'model-load',
      host: 'local',
      call: ['marker.models.{create_model_dict,load_all_models}', 'surya.**.{load_model,load_processor}'],
      refine: (workload) => (workload.call.endsWith('load_processor') ? undefined : workload),
    },
    {
      ...SEEN,
      call: [
        'surya.**.{RecognitionPredictor,DetectionPredictor,LayoutPredictor,TableRecPredictor,OrderPredictor,TexifyPredictor}()',
        'surya.**.{run_ocr,run_recognition,batch_text_detection,batch_layout_detection,batch_ordering}',
      ],
      items: ['0', 'images'],
    },
    {
      ...SEEN,
      call: 'doctr.**.{ocr_predictor,kie_predictor,detection_predictor,recognition_predictor}()',
      items: ['0'],
    },
    { ...SEEN, call: '{rapidocr,rapidocr_onnxruntime}.**.RapidOCR()' },
    {
      ...SEEN,
      call: 'unstructured.partition.**.{partition,partition_pdf,partition_image}',
      // What is not told to look at the layout reads the text that is there.
      refine: (workload, call) => (readString(call, ['strategy']) === 'hi_res' ? workload : undefined),
    },
    { ...SEEN, call: ['magic_pdf.**.{doc_analyze,pipe_analyze}', 'mineru.**.{do_parse,doc_analyze,aio_do_parse}'] },
    {
      kind: 'llm-chat',
      host: 'openai',
      call: 'markitdown.MarkItDown().{convert,convert_local,convert_stream,convert_url,convert_uri}',
      model: ['receiver:llm_model'],
      prompt: ['receiver:llm_prompt'],
      refine: (workload, call) => (readFirst(call, ['receiver:llm_client']) === undefined ? undefined : workload),
    },
    {
      kind: 'llm-chat',
      host: 'openai',
      isModelPrefixed: true,
      call: 'pyzerox.zerox',
      model: ['model'],
      // `pyzerox/core/zerox.py`: `model: str = "gpt-4o-mini"`, read 2026-11.
      defaultModel: 'gpt-4o-mini',
      prompt: ['custom_system_prompt'],
    },
  ],
};
