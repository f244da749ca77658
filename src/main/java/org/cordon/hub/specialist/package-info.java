/**
 * Posts of specialists beside a bureau: border, customs, investigative and financial units. For each post, the register holds its fields of
 * knowledge, its duty hours, and the officer of the bureau who answers for the entry. Posts are found by competence, in four languages.
 *
 * <p>A post is an office and never a person. The module uses the duty hours and telephone rules of duty posts, and the stages of smuggling
 * routes from the register of groups. Questions are put to a post through its bureau. The bureau opens and ends the accounts of its posts.
 */
@ApplicationModule
package org.cordon.hub.specialist;

import org.springframework.modulith.ApplicationModule;
