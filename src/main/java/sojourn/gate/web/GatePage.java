package sojourn.gate.web;

import java.util.List;
import sojourn.gate.Device;
import sojourn.gate.Gate;
import sojourn.shell.Faults;

/** One gate: its names and its devices. */
public record GatePage(Gate gate, List<Device> devices, GateForm form, Faults faults) {}
