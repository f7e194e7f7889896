package io.omni.core.broken;

import org.slf4j.LoggerFactory;

public record ValueThatLogs(String value) {

    public ValueThatLogs {
        LoggerFactory.getLogger(ValueThatLogs.class).debug("{}", value);
    }
}
