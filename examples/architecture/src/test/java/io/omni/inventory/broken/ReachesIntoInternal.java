package io.omni.inventory.broken;

import io.omni.core.broken.internal.Hidden;

public record ReachesIntoInternal(Hidden seen) {}
