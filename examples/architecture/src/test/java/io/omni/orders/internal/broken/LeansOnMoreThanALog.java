package io.omni.orders.internal.broken;

import org.assertj.core.api.Condition;
import org.slf4j.Logger;

public record LeansOnMoreThanALog(Logger log, Condition<String> condition) {}
