package io.omni.tck.broken;

import io.omni.examples.broken.InAnExample;

public record AdapterSeesAnExample(InAnExample seen) {}
