"""The few functions of NVIDIA's management library that measuring takes, by ctypes: no package is needed, the library
comes with the driver. `Nvml(device uuid)` opens one device; what a device does not support is None."""

import ctypes

# The last where containers and WSL put it, if no path leads there.
LIBRARIES = (
    "libnvidia-ml.so.1",
    "libnvidia-ml.so",
    "nvml.dll",
    "/usr/local/nvidia/lib64/libnvidia-ml.so.1",
    "/usr/lib/wsl/lib/libnvidia-ml.so.1",
)
TEMPERATURE_GPU = 0
CLOCK_SM = 1


class NoNvml(Exception):
    """Why the energy of no device can be read, for people."""


class Utilisation(ctypes.Structure):
    _fields_ = [("gpu", ctypes.c_uint), ("memory", ctypes.c_uint)]


class Nvml:
    """One device. `library` is given by tests: anything with the functions of the real one."""

    def __init__(self, uuid=None, index=0, library=None):
        self.library = library or load()
        self.check(self.library.nvmlInit_v2(), "nvmlInit")
        self.handle = ctypes.c_void_p()
        code = self.by_uuid(uuid) if uuid else 1
        if code != 0:
            # By number only where there is one device: the numbers of CUDA and of NVML may differ.
            if uuid and self.count() > 1:
                raise NoNvml("cannot tell which of several devices is metered: run with one visible")
            code = self.library.nvmlDeviceGetHandleByIndex_v2(ctypes.c_uint(index), ctypes.byref(self.handle))
        self.check(code, "opening the device")

    def by_uuid(self, uuid):
        name = uuid if uuid.startswith(("GPU-", "MIG-")) else f"GPU-{uuid}"
        return self.library.nvmlDeviceGetHandleByUUID(name.encode(), ctypes.byref(self.handle))

    def count(self):
        value = ctypes.c_uint()
        self.check(self.library.nvmlDeviceGetCount_v2(ctypes.byref(value)), "counting the devices")
        return value.value

    def check(self, code, what):
        if code != 0:
            raise NoNvml(f"NVML refused {what} (code {code}): is the driver running, and is the device yours?")

    def energy_joules(self):
        """Spent since the driver was loaded; Volta and later. Updated every 20 to 100 ms."""
        millijoules = self.number("nvmlDeviceGetTotalEnergyConsumption", ctypes.c_ulonglong)
        return None if millijoules is None else millijoules / 1e3

    def power_watts(self):
        """At the moment on older devices, over the last second on newer ones."""
        milliwatts = self.number("nvmlDeviceGetPowerUsage", ctypes.c_uint)
        return None if milliwatts is None else milliwatts / 1e3

    def limit_watts(self):
        milliwatts = self.number("nvmlDeviceGetEnforcedPowerLimit", ctypes.c_uint)
        return None if milliwatts is None else milliwatts / 1e3

    def temperature(self):
        return self.number("nvmlDeviceGetTemperature", ctypes.c_uint, ctypes.c_uint(TEMPERATURE_GPU))

    def clock_mhz(self):
        return self.number("nvmlDeviceGetClockInfo", ctypes.c_uint, ctypes.c_uint(CLOCK_SM))

    def busy_percent(self):
        value = Utilisation()
        code = self.library.nvmlDeviceGetUtilizationRates(self.handle, ctypes.byref(value))
        return value.gpu if code == 0 else None

    def name(self):
        return self.text("nvmlDeviceGetName", self.handle) or "unknown device"

    def driver(self):
        return self.text("nvmlSystemGetDriverVersion") or "unknown"

    def number(self, function, kind, *arguments):
        value = kind()
        code = getattr(self.library, function)(self.handle, *arguments, ctypes.byref(value))
        return value.value if code == 0 else None

    def text(self, function, *arguments):
        buffer = ctypes.create_string_buffer(96)
        code = getattr(self.library, function)(*arguments, buffer, ctypes.c_uint(96))
        return buffer.value.decode(errors="replace") if code == 0 else None


def load():
    for name in LIBRARIES:
        try:
            return ctypes.CDLL(name)
        except OSError:
            continue
    raise NoNvml(f"no NVML ({LIBRARIES[0]}) here: energy is read from the NVIDIA driver's own library")
