using CalcService.Core.Notation;

namespace CalcService.Core.Grading.Responses;

/// <summary>All that can keep a number from being read, in words that help.</summary>
internal static class Obstacles
{
    private static readonly Text
        Character = new("It does not belong in a number.", "它不属于数的写法。"),
        InsideNumber = new("It stands inside a number; write the digits without a gap.", "它夹在数字中间；请连续书写数字。"),
        Comma = new(
            "A comma separates groups of three digits, as in 16,000; decimals follow a point, as in 16.5.",
            "逗号只用作千位分隔符，如 16,000；小数请用小数点，如 16.5。"),
        Point = new(
            "A point separates groups of three digits, as in 16.000; decimals follow a comma, as in 16,5.",
            "句点只用作千位分隔符，如 16.000；小数请用逗号，如 16,5。"),
        List = new("One number is expected here, not a list.", "这里应为一个数，而不是列表。"),
        SecondPoint = new("A number has one decimal point.", "一个数只有一个小数点。"),
        Stacked = new("Two signs stand side by side; put brackets around the negative number.", "两个正负号相连；请给负数加括号。"),
        Product = new(
            "Something is missing between two numbers: write * for a product.", "两个数之间缺少运算符：相乘请写 *。"),
        Mixed = new(
            "Is this a mixed number or a list? Write 1 3/7 as 1+3/7 or as 10/7.",
            "这是带分数还是列表？请把 1 3/7 写成 1+3/7 或 10/7。"),
        Gap = new("Digits are written without a space, or in groups as 16,000.", "数字之间不留空格，或写成 16,000 这样的分组形式。"),
        ValueMissing = new("A number is missing here.", "此处缺少一个数。"),
        Unclosed = new("A bracket is not closed.", "括号没有闭合。"),
        Unopened = new("This bracket was never opened.", "这个括号没有对应的左括号。"),
        TooDeep = new("Brackets and powers are nested too deeply; at most 32 levels are read.", "括号或乘方嵌套过深，最多 32 层。"),
        TooLong = new("This is longer than 256 characters; write the result.", "超过 256 个字符；请写出结果。"),
        Overflow = new("This is too large to be calculated.", "这个数太大，无法计算。"),
        DivisionByZero = new("This divides by 0.", "这里除以了 0。"),
        NoValue = new("This has no value: the root or logarithm of a negative number, or a negative power of 0.",
            "没有意义：对负数开方或取对数，或 0 的负数次幂。"),
        NotFinite = new("A number is expected, not NaN or infinity.", "应为有限的数，而不是 NaN 或无穷大。"),
        Hexadecimal = new("Numbers are read in base 10, not in hexadecimal.", "只读取十进制数，不读取十六进制数。"),
        Underscore = new("Write digits without underscores.", "数字中请不要使用下划线。"),
        Currency = new("Write the number without a currency sign.", "请不要写货币符号。"),
        Equation = new("Write the value alone, without an equation.", "请只写数值，不要写等式。"),
        NeedsBrackets = new("A function needs brackets, as in sqrt(2).", "函数后面要写括号，如 sqrt(2)。"),
        NotText = new("This is no text that can be read.", "这不是可以读取的文本。"),
        NotResponse = new("A response is a text, a number or a list of them.", "答案应为文本、数或由它们组成的列表。"),
        Million = new("Did you mean M, for millions?", "是否想写 M（百万）？"),
        NotCount = new(
            "A suffix such as K or M is read only where a count is asked for; write the number in full.",
            "只有计数类的答案才能使用 K、M 等后缀；请写出完整的数。");

    public static Obstacle Unexpected(int at, char folded) => folded switch
    {
        '_' => new(at, "underscore", Underscore, BlamesCharacter: true),
        '$' or '€' or '£' or '¥' or '￥' => new(at, "currency", Currency, BlamesCharacter: true),
        '∞' => new(at, "not-finite", NotFinite, BlamesCharacter: true),
        '=' or '≈' or '<' or '>' or '≤' or '≥' => new(at, "equation", Equation, BlamesCharacter: true),
        ')' or ']' or '}' => new(at, "unopened", Unopened, BlamesCharacter: true),
        ',' or ';' or '[' => new(at, "list", List, BlamesCharacter: true),
        _ => new(at, "unexpected-character", Character, BlamesCharacter: true),
    };

    public static Obstacle OfInside(int at) => new(at, "inside-number", InsideNumber, BlamesCharacter: true);

    public static Obstacle OfSeparator(int at, char separator) => separator == ','
        ? new(at, "comma", Comma, BlamesCharacter: true)
        : new(at, "point", Point, BlamesCharacter: true);

    public static Obstacle OfSecondPoint(int at) => new(at, "second-point", SecondPoint, BlamesCharacter: true);

    public static Obstacle OfStackedSigns(int at) => new(at, "stacked-signs", Stacked, BlamesCharacter: true);

    public static Obstacle OfProduct(int at) => new(at, "implicit-product", Product);

    public static Obstacle OfMixedNumber(int at) => new(at, "mixed-number", Mixed);

    public static Obstacle OfGap(int at) => new(at, "implicit-product", Gap);

    public static Obstacle OfMissing(int at) => new(at, "value-missing", ValueMissing);

    public static Obstacle OfUnclosed(int at) => new(at, "unclosed", Unclosed);

    public static Obstacle OfDepth(int at) => new(at, "too-deep", TooDeep);

    public static Obstacle OfLength { get; } = new(At: -1, "too-long", TooLong);

    public static Obstacle OfOverflow(int at) => new(at, "overflow", Overflow);

    public static Obstacle OfDivisionByZero(int at) => new(at, "division-by-zero", DivisionByZero);

    public static Obstacle OfNoValue(int at) => new(at, "undefined", NoValue);

    public static Obstacle OfNotFinite(int at) => new(at, "not-finite", NotFinite);

    public static Obstacle OfHexadecimal(int at) => new(at, "hexadecimal", Hexadecimal);

    public static Obstacle OfCall(int at) => new(at, "brackets-missing", NeedsBrackets);

    public static Obstacle OfText { get; } = new(At: -1, "not-text", NotText);

    public static Obstacle OfJson { get; } = new(At: -1, "not-a-response", NotResponse);

    public static Obstacle OfMillion(int at) => new(at, "did-you-mean-m", Million);

    public static Obstacle OfSuffix(int at) => new(at, "not-a-count", NotCount);

    public static Obstacle OfWord(int at, string word, string? nearest) => new(at, "unknown-word", nearest is null
        ? new($"I do not know \"{word}\".", $"无法识别“{word}”。")
        : new($"I do not know \"{word}\"; did you mean \"{nearest}\"?", $"无法识别“{word}”；是否想写“{nearest}”？"));

    public static Obstacle OfUnit(int at, string found, string? expected) => new(at, "wrong-unit", expected is null
        ? new($"I do not know the unit \"{found}\".", $"无法识别单位“{found}”。")
        : new($"The answer is asked for in {expected}, not in {found}.", $"答案的单位应为 {expected}，而不是 {found}。"));

    public static Obstacle OfArguments(int at, string function) => new(at, "wrong-arguments", new(
        $"{function} takes one number; max and min take several.", $"{function} 只有一个参数；max 和 min 可以有多个。"));
}
