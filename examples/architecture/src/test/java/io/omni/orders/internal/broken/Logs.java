package io.omni.orders.internal.broken;

import org.slf4j.Logger;

public record Logs(Logger log) {}
