package io.omni.orders.broken;

import io.omni.tck.broken.InAnAdapter;

public record OrdersSeeAnAdapter(InAnAdapter seen) {}
