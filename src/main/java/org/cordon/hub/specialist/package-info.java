/**
 * Posts of specialists beside a bureau: border, customs, investigative and financial units. The register holds what each knows, when it is
 * on duty, and which officer of its bureau stands for it. Posts are found by competence, in four languages.
 *
 * <p>A post is an office and never a person. It shares hours and telephones with duty posts, and the stages of a group's way with groups.
 * Questions are put to a post through its bureau. The bureau opens and ends the accounts of its posts.
 */
@ApplicationModule
package org.cordon.hub.specialist;

import org.springframework.modulith.ApplicationModule;
