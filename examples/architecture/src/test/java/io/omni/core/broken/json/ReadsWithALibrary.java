package io.omni.core.broken.json;

import org.slf4j.Logger;

public record ReadsWithALibrary(Logger seen) {}
