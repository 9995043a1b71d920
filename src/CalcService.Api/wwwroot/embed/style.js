import element from './calc-problem.css' with { type: 'css' };
import tokens from '../shared/tokens.css' with { type: 'css' };

/** Shared by all elements on the page. Constructed: the page around needs no permission for styles of ours. */
export const sheets = [tokens, element];
