package io.omni.inventory.view.broken;

import org.slf4j.Logger;

public record ViewThatLogs(Logger log) {}
