package io.omni.core.broken.validation;

import org.slf4j.Logger;

public record ValidatesWithALibrary(Logger seen) {}
