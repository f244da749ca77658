/**
 * The question whether the person arrested is the person sought: the answer of a wanting country, and its correction.
 *
 * <p>A package of its own because several wanting countries answer on the identity of one person, and each answer is corrected on its own.
 */
@NamedInterface("identity")
package org.cordon.roundup.arrest.identity;

import org.springframework.modulith.NamedInterface;
