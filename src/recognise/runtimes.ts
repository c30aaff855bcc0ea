// Networks that were exported and are run by an engine: TensorFlow Lite, saved models, OpenVINO, TensorRT, Core ML, ONNX
// Runtime's generator, Triton, MLflow's loaded models.

import { load, pass } from './library-calls';
import type { Recogniser } from './recogniser';

const TFLITE =
  '{tensorflow.lite.Interpreter,tflite_runtime.**.Interpreter,ai_edge_litert.**.Interpreter,tensorflow.lite.**.Interpreter}()';
const SAVED = '{tensorflow,tensorflow.compat.v1,tensorflow.compat.v2}.saved_model.{load,load_v2}()';

export const runtimes: Recogniser = {
  sdk: 'runtimes',
  packages: {
    tflite_runtime: 'tflite-runtime',
    onnxruntime_genai: 'onnxruntime-genai',
    openvino_genai: 'openvino-genai',
  },
  imports: [
    'tflite_runtime',
    'ai_edge_litert',
    'openvino',
    'openvino_genai',
    'onnxruntime_genai',
    'tensorrt',
    'coremltools',
    'tritonclient',
    'rknnlite',
    'pycoral',
    'hailo_platform',
    'mlflow',
    'bentoml',
    'jetson_inference',
  ],
  calls: [
    pass([`${TFLITE}.invoke`, `${TFLITE}.get_signature_runner()`], { model: ['receiver:model_path', 'receiver:0'] }),
    pass(
      [SAVED, `${SAVED}.{predict,serve,__call__}`, `${SAVED}.signatures[]`, 'tensorflow_hub.load().signatures[]'],
      {
        model: ['receiver:export_dir', 'receiver:0'],
        items: ['0'],
      },
    ),
    pass(
      [
        'openvino.**.compile_model()',
        'openvino.**.compile_model().{infer_new_request,**.infer,**.start_async}',
        'openvino.**.load_network().{infer,start_async,requests[].infer,requests[].async_infer,**.infer}',
        'openvino.**.create_infer_request().{infer,start_async}',
        'openvino.runtime.AsyncInferQueue().start_async',
      ],
      {
        items: ['0'],
      },
    ),
    load('openvino_genai.**.{LLMPipeline,VLMPipeline,WhisperPipeline,Text2ImagePipeline}'),
    pass(
      [
        'openvino_genai.**.{LLMPipeline,VLMPipeline}(){.generate,}',
        'onnxruntime_genai.**.{Generator().generate_next_token,Model().generate}',
      ],
      {
        isForwardOnly: false,
        model: ['receiver:0', 'receiver:models_path'],
        prompt: ['0', 'inputs', 'prompt'],
        maxOutputTokens: ['max_new_tokens', 'generation_config.max_new_tokens', '1.max_new_tokens'],
      },
    ),
    pass(
      'tensorrt.**.create_execution_context().{execute,execute_v2,execute_async,execute_async_v2,execute_async_v3}',
    ),
    pass(['coremltools.**.MLModel().predict', 'coremltools.**.convert().predict'], {
      model: ['receiver:0', 'receiver:model'],
      items: ['0'],
    }),
    pass('tritonclient.**.InferenceServerClient().{infer,async_infer,async_stream_infer}', {
      model: ['model_name', '0'],
    }),
    pass([
      'rknnlite.**.RKNNLite().inference',
      'pycoral.**.{run_inference,invoke}',
      'jetson_inference.{imageNet,detectNet,segNet,poseNet,depthNet}().{Classify,Detect,Process}',
    ]),
    // What MLflow loads may be a network or a learner of tables: asked for by a name that it was saved under.
    pass('mlflow.{pyfunc,pytorch,tensorflow,keras,transformers,sentence_transformers,onnx}.**.load_model().predict', {
      model: ['receiver:model_uri', 'receiver:0'],
      items: ['0', 'data'],
    }),
  ],
};
