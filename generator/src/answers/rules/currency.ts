/** The currency that the published figures are in; everything else is reached by one declared rate. */
export const SOURCE_CURRENCY = 'USD';

/** The rule that a currency code breaks: three letters that ISO 4217 knows (the list that Node carries). */
export function findCurrencyFault(code: string): string | undefined {
  return Intl.supportedValuesOf('currency').includes(code)
    ? undefined
    : 'give a code of ISO 4217 in capital letters, such as USD, EUR or GBP';
}

/** The rule that a rate breaks: a plain decimal above zero, as ott.config.json takes it. */
export function findRateFault(rate: string): string | undefined {
  return /^\d{1,9}(?:\.\d{1,8})?$/.test(rate) && Number(rate) > 0
    ? undefined
    : 'give a number above 0 with a decimal point, such as 0.92';
}
