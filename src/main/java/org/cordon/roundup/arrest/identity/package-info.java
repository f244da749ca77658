/**
 * The answers of wanting countries whether the person arrested is the person sought, and the corrections of these answers.
 *
 * <p>A package of its own because several wanting countries answer about one person, and each answer is corrected on its own.
 */
@NamedInterface("identity")
package org.cordon.roundup.arrest.identity;

import org.springframework.modulith.NamedInterface;
