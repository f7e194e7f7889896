package io.omni.core.broken;

import org.slf4j.Logger;

public record DecidesWithALibrary(Logger seen) {}
