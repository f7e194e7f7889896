package io.omni.core.broken;

import io.omni.core.json.OmniJson;

public record DecidesOnJson(OmniJson seen) {}
