package io.omni.core.broken;

import com.fasterxml.jackson.annotation.JsonProperty;

public record AnnotatedForJackson(@JsonProperty("renamed") String name) {}
