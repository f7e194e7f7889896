package io.omni.core.broken;

import jakarta.validation.constraints.NotBlank;

public record DecidesWithAConstraintOfJakarta(@NotBlank String seen) {}
