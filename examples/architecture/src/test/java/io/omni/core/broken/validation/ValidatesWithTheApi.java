package io.omni.core.broken.validation;

import jakarta.validation.Validator;

public record ValidatesWithTheApi(Validator seen) {}
