# --- ONNX Runtime
import numpy as np
import onnx
import onnxruntime as ort

model = onnx.load("model.onnx")
onnx.checker.check_model(model)
session = ort.InferenceSession("model.onnx", providers=["CUDAExecutionProvider"])
name = session.get_inputs()[0].name
for batch in range(25):
    outputs = session.run(None, {name: x})  #= local-inference times=25
# --- ONNX Runtime, bound inputs and generation
import onnxruntime as ort
import onnxruntime_genai as og

session = ort.InferenceSession("m.onnx")
binding = session.io_binding()
session.run_with_iobinding(binding)  #= local-inference
generator = og.Generator(og.Model("phi"), params)
generator.compute_logits()
generator.generate_next_token()  #= local-inference
# --- OpenVINO
import openvino as ov
import openvino_genai

core = ov.Core()
compiled = core.compile_model(core.read_model("m.xml"), "CPU")
result = compiled([x])[compiled.output(0)]  #= local-inference
request = compiled.create_infer_request()
request.infer({0: x})  #= local-inference
pipe = openvino_genai.LLMPipeline("dir", "CPU")  #= model-load
pipe.generate("Hello", max_new_tokens=100)  #= local-inference
# --- old OpenVINO
from openvino.inference_engine import IECore

net = IECore().read_network("m.xml")
executable = IECore().load_network(network=net, device_name="CPU")
executable.infer(inputs={"x": x})  #= local-inference
# --- TensorRT
import pycuda.driver as cuda
import tensorrt as trt
import torch
import torch_tensorrt

engine = trt.Runtime(trt.Logger()).deserialize_cuda_engine(data)
context = engine.create_execution_context()
context.execute_v2(bindings)  #= local-inference
context.execute_async_v3(stream)  #= local-inference
# --- Core ML
import coremltools as ct

mlmodel = ct.convert(traced, inputs=[ct.TensorType(shape=(1, 3, 224, 224))])
mlmodel.save("m.mlpackage")
ct.models.MLModel("m.mlpackage").predict({"x": x})  #= local-inference
# --- MLX
import mlx.core as mx
import mlx.nn as nn
import mlx.optimizers as optim


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.l = nn.Linear(10, 10)

    def __call__(self, x):
        return self.l(x)


model = MLP()
loss_and_grad = nn.value_and_grad(model, loss_fn)
optimizer = optim.SGD(learning_rate=0.1)
for e in range(10):
    for X, y in batches:
        loss, grads = loss_and_grad(model, X, y)  #= training epochs=10
        optimizer.update(model, grads)
out = model(test)  #= local-inference
# --- Triton, DJL-like servers
import tritonclient.http as httpclient

client = httpclient.InferenceServerClient(url="localhost:8000")
result = client.infer("resnet", inputs)  #= local-inference
# --- MLflow
import mlflow
import mlflow.pyfunc

mlflow.autolog()
with mlflow.start_run():
    mlflow.log_param("a", 1)
model = mlflow.pyfunc.load_model("models:/x/1")
model.predict(frame)  #= local-inference
# --- ctransformers, ctranslate2, exllama, gpt4all
import ctranslate2
from ctransformers import AutoModelForCausalLM
from gpt4all import GPT4All

llm = AutoModelForCausalLM.from_pretrained("TheBloke/Llama-2-7B-GGML", model_type="llama")  #= model-load
print(llm("AI is going to"))  #= local-inference
translator = ctranslate2.Translator("ende", device="cpu")  #= model-load
translator.translate_batch([["x"]])  #= local-inference
# --- modelscope
from modelscope.pipelines import pipeline
from modelscope.utils.constant import Tasks

segment = pipeline(Tasks.word_segmentation, model="damo/nlp_structbert_word-segmentation_chinese-base")  #= model-load
segment("text")  #= local-inference
# --- PaddleNLP, HanLP, LAC, jieba
import hanlp
import jieba
from paddlenlp import Taskflow

jieba.cut("text")
ner = Taskflow("ner")
ner("text")  #= local-inference
nlp = hanlp.load(hanlp.pretrained.mtl.CLOSE_TOK_POS_NER_SRL_DEP_SDP_CON_ELECTRA_SMALL_ZH)
nlp(["text"])  #= local-inference
