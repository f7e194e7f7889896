package io.omni.inventory.broken.internal;

import io.omni.core.broken.internal.Hidden;

public record InternalReachesIntoInternal(Hidden seen) {}
