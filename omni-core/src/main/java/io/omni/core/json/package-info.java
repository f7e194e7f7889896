/**
 * JSON that lasts, of every value that is stored, configured or emitted.
 *
 * <p>Begin with {@link io.omni.core.json.OmniJson}: it writes and reads {@linkplain io.omni.core.json.StoredJson what a store keeps},
 * {@linkplain io.omni.core.json.EventJson what leaves through the outbox} and {@linkplain io.omni.core.json.ConfiguredJson what a person
 * writes}. Each module of Omni contributes its {@link io.omni.core.json.JsonForms forms}, and so may a host: see
 * {@link io.omni.core.json.CoreJson} for those of this module.
 *
 * <p>What every form keeps to:
 *
 * <ul>
 *   <li><b>J-1</b> Names are given, not derived from classes: a value of a sealed type has a field {@code type} with a word such as
 *       {@code ready-for-pickup}, first among its fields. No class is ever named, and an unknown word is refused with the known ones.
 *   <li><b>J-2</b> A value has one form. The fields of a record are its components in their order; what is empty is left out; nothing is
 *       {@code null}. The same value is written as the same bytes on every machine.
 *   <li><b>J-3</b> Ids are texts. Money is {@code {"currency":"EUR","amount":"12.99"}}, the amount being decimal text: it survives
 *       JavaScript, and a change of a currency's decimals is noticed. Instants, dates, times and durations are ISO 8601 texts.
 *   <li><b>J-4</b> Counts are JSON numbers without a fraction, exact to 64 bits. A reader that holds numbers as doubles (JavaScript does)
 *       is exact up to 2<sup>53</sup> and needs a big integer beyond; no id, amount or fingerprint is a number.
 *   <li><b>J-5</b> Reading is strict: a field that is missing, {@code null}, there twice or of another type is refused, and so is
 *       anything after the end. The order of fields never matters. Where a field may be left out, {@code null} is read as left out.
 *   <li><b>J-6</b> A field that is unknown is refused in what is stored or configured. In an event it is ignored, so that a field can be
 *       added without a new version.
 *   <li><b>J-7</b> What is stored or emitted says its version. Older versions are brought up by the steps that its {@link
 *       io.omni.core.json.JsonForm} names; a version that is newer, or too old for the first step, is refused by number.
 *   <li><b>J-8</b> What cannot be read is an {@link io.omni.core.json.UnreadableJson} that says what, where and why, and nothing else. It
 *       repeats no text that might be personal data. Size and depth are limited as Jackson limits them (500 levels, texts of 100 million
 *       characters, numbers of 1,000 digits).
 * </ul>
 *
 * <p>These packages named {@code json} are the only ones that use Jackson 3; none of its annotations is used, so that it runs with
 * {@code jackson-annotations} from 2.21 on.
 */
@NullMarked
package io.omni.core.json;

import org.jspecify.annotations.NullMarked;
