/**
 * Posts of specialists beside a bureau: border, customs, investigative and financial units, what each knows, when it is there, and who of
 * its bureau stands for it. They are found by competence, in four languages.
 *
 * <p>A post is an office and never a person. It shares with duty posts hours and telephones, with groups what is done on their way.
 * Questions are put to a post through its bureau. Its accounts are its bureau's to give and to end.
 */
@ApplicationModule
package org.cordon.hub.specialist;

import org.springframework.modulith.ApplicationModule;
