using System.Text.Json;
using CalcService.Core.Grading;
using CalcService.Core.Grading.Marking;
using CalcService.Core.Kinds;
using CalcService.Core.Notation;
using CalcService.Core.Numbers;

namespace CalcService.Core.Tests.Grading.Marking;

/// <summary>Verdicts, credit and what is said about them.</summary>
public sealed class MarkTests
{
    [Theory]
    [InlineData("28", "-28", "sign")]
    [InlineData("28", "27", "off-by-one")]
    [InlineData("28", "29", "off-by-one")]
    [InlineData("28", "14", "factor-2")]
    [InlineData("28", "56", "factor-2")]
    [InlineData("28", "82", "transposed-digits")]
    [InlineData("28", "2.8", "power-of-ten")]
    [InlineData("28", "28M", "power-of-ten")]
    [InlineData("16", "16,000", "power-of-ten")]
    [InlineData("2048", "2000", "1000-vs-1024")]
    [InlineData("2000000", "2097152", "1000-vs-1024")]
    [InlineData("4", "0.25", "reciprocal")]
    [InlineData("3612672", "4M", "rounded-too-far")]
    [InlineData("0.731", "73.1", "percent")]
    [InlineData("73.25", "0.7325", "percent")]
    [InlineData("0.731", "0.7", "rounded-too-far")]
    [InlineData("0.738", "0.73", "cut-off")]
    [InlineData("0.731", "0.713", "transposed-digits")]
    [InlineData("-28", "-29", "off-by-one")]
    [InlineData("2.5", "3.5", "incorrect")] // nobody counts halves
    [InlineData("1", "1000000000000000", "power-of-ten")] // 10¹⁵
    [InlineData("1", "0.000000000000001", "power-of-ten")]
    [InlineData("1", "10000000000000000", "incorrect")]
    [InlineData("28", "-280", "incorrect")] // two slips are none
    [InlineData("1000000000000", "1099511627776", "1000-vs-1024")] // 1.024⁴
    [InlineData("1000000000000000", "1125899906842624", "incorrect")] // 1.024⁵
    [InlineData("1000.5", "1024.512", "incorrect")] // no count
    [InlineData("31", "-13", "incorrect")]
    [InlineData("31", "10+3", "incorrect")] // who calculates swaps no digits
    [InlineData("12.5", "21.5", "transposed-digits")]
    [InlineData("1253", "1235", "transposed-digits")]
    [InlineData("1253", "3251", "incorrect")] // not neighbours
    [InlineData("987", "990", "incorrect")] // nobody rounds so small a count
    [InlineData("1987", "1990", "rounded-too-far")]
    [InlineData("1987", "1980", "cut-off")]
    [InlineData("-1987", "-1990", "rounded-too-far")]
    [InlineData("-1987", "-1980", "cut-off")]
    [InlineData("1982", "1990", "incorrect")] // neither rounded nor cut off
    [InlineData("28", "33", "incorrect")]
    [InlineData("0", "5", "incorrect")]
    [InlineData("28", "0", "incorrect")]
    public void Slips_of_numbers(string reference, string response, string code)
    {
        var result = Marks.Of($$"""{"reference":{{reference}},"response":"{{response}}"}""");
        Assert.Equal((Verdict.Incorrect, (Scalar)0, code), (result.Verdict, result.Credit, result.Code));
        Assert.DoesNotContain($" {reference}", result.Feedback.In(Language.English), StringComparison.Ordinal);
        Assert.Equal(code == "incorrect", result.Feedback.In(Language.English) == "This is not right.");
        Assert.Equal(code == "incorrect", result.Feedback.In(Language.Chinese) == "不正确。");
    }

    [Theory]
    [InlineData("[[1,2],[3,4]]", "1 3; 2 4", Verdict.Mistake, "1/2", "transposed")]
    [InlineData("[[1,2],[3,4]]", "-1 -2; -3 -4", Verdict.Mistake, "0", "sign-flipped")]
    [InlineData("[[1,2],[3,4]]", "3 6; 9 12", Verdict.Mistake, "0", "scaled")]
    [InlineData("[[0,2],[3,4]]", "0 6; 9 12", Verdict.Mistake, "1/4", "scaled")]
    [InlineData("[[2,2],[2,-2]]", "-2 -2; -2 2", Verdict.Incorrect, "0", "sign")] // of one number four times it is no more than that
    [InlineData("[[1,2,3],[4,5,6]]", "1 4 2; 5 3 6", Verdict.Partial, "1/3", "partial")] // not square
    [InlineData("[[1,2],[3,4]]", "4 3; 2 1", Verdict.Incorrect, "0", "incorrect")] // a matrix is not read backwards
    [InlineData("[2,6,5]", "5 6 2", Verdict.Partial, "1/3", "reversed")]
    [InlineData("[10,20]", "-10 21", Verdict.Incorrect, "0", "incorrect")] // two slips
    [InlineData("[10,20]", "-10 33", Verdict.Incorrect, "0", "incorrect")] // one, and a number that none explains
    [InlineData("[[0,2],[3,4]]", "0 -2; -3 -4", Verdict.Mistake, "1/4", "sign-flipped")]
    [InlineData("[124,84]", "60e-167, 42e220", Verdict.Incorrect, "0", "incorrect")] // threw: in the unit of the one the other is 0
    [InlineData("[124,84]", "42e220, 60e-167", Verdict.Incorrect, "0", "incorrect")]
    [InlineData("[28,14]", "14x28", Verdict.Incorrect, "0", "reversed")]
    [InlineData("[28,28]", "27x27", Verdict.Incorrect, "0", "off-by-one")]
    [InlineData("[28,28]", "27", Verdict.Incorrect, "0", "off-by-one")]
    [InlineData("[28,14]", "28x13", Verdict.Partial, "1/2", "off-by-one")]
    [InlineData("[28,14]", "28x10", Verdict.Partial, "1/2", "partial")]
    [InlineData("[1,2,3]", "1 2 3.5", Verdict.Partial, "2/3", "partial")]
    [InlineData("[1,2,3]", "7 9 13", Verdict.Incorrect, "0", "incorrect")]
    [InlineData("[5,0,0]", "-5 0 0", Verdict.Partial, "2/3", "sign")]
    public void Arrays(string reference, string response, Verdict verdict, string credit, string code)
    {
        var result = Marks.Of($$"""{"reference":{{reference}},"response":"{{response}}"}""");
        Assert.Equal((verdict, credit, code), (result.Verdict, result.Credit.ToString(), result.Code));
        Assert.Equal(verdict == Verdict.Mistake ? code : null, result.Mistake?.Id);
    }

    [Fact]
    public void Cells_say_which_are_right()
    {
        var result = Marks.Of("""{"reference":[[1,2],[null,4]],"response":[["1","3"],["whatever",""]]}""");
        Assert.Equal([2, 2], result.Cells!.Shape);
        Assert.Equal([true, false, null, false], result.Cells.Right);
        Assert.Equal(Scalar.Ratio(1, 3), result.Credit);
    }

    [Fact]
    public void All_or_nothing_turns_partial_credit_off()
    {
        var result = Marks.Of("""{"reference":[28,14],"response":"28x10","allOrNothing":true}""");
        Assert.Equal((Verdict.Incorrect, (Scalar)0), (result.Verdict, result.Credit));
    }

    [Theory]
    [InlineData("1.0 2.00 3.0", false, "5/6")] // a right number in the wrong form earns half
    [InlineData("1.0 2.00 3.0", true, "0")]
    [InlineData("1.0 2.0 3.0", true, "1")]
    public void All_or_nothing_is_about_form_as_well(string response, bool allOrNothing, string credit) => Assert.Equal(
        credit,
        Marks.Of(
            $$$"""{"reference":[1,2,3],"response":"{{{response}}}","tolerance":{"significantFigures":2},"allOrNothing":{{{(allOrNothing ? "true" : "false")}}}}""")
            .Credit.ToString());

    [Fact]
    public void A_number_in_the_wrong_form_keeps_its_half() => Assert.Equal(
        (Verdict.Partial, Scalar.Ratio(1, 2), "significant-figures"),
        Marks.Of("""{"reference":5,"response":"5.00","tolerance":{"significantFigures":1},"allOrNothing":true}""") is var result
            ? (result.Verdict, result.Credit, result.Code)
            : default);

    [Theory]
    [InlineData("7.2 MFLOPs", Verdict.Mistake, "flops-for-macs")]
    [InlineData("7225344 FLOPs", Verdict.Mistake, "flops-for-macs")]
    [InlineData("3612672 FLOPs", Verdict.Mistake, "flops-for-macs")]
    [InlineData("5 MFLOPs", Verdict.Incorrect, "incorrect")]
    [InlineData("3612672 MACs", Verdict.Correct, "correct")]
    [InlineData("3.6 MMACs", Verdict.Correct, "correct")]
    [InlineData("3612672 px", Verdict.Invalid, "wrong-unit")]
    public void Units(string response, Verdict verdict, string code)
    {
        var result = Marks.Of($$"""{"reference":3612672,"unit":"MAC","response":"{{response}}"}""");
        Assert.Equal((verdict, code), (result.Verdict, result.Code));
    }

    [Theory]
    [InlineData("[100,200]", "100 MFLOPs, 200 MFLOPs", Verdict.Incorrect, "incorrect")]
    [InlineData("[100,200]", "100 FLOPs, 200 FLOPs", Verdict.Mistake, "flops-for-macs")]
    [InlineData("[100,200]", "200 FLOPs, 400 FLOPs", Verdict.Mistake, "flops-for-macs")]
    [InlineData("[100,200]", "200 FLOPs, 401 FLOPs", Verdict.Incorrect, "incorrect")]
    [InlineData("[100,null]", "200 FLOPs, -", Verdict.Mistake, "flops-for-macs")]
    [InlineData("[100,200]", "100 MACs, 200 MACs", Verdict.Correct, "correct")]
    public void Units_of_arrays(string reference, string response, Verdict verdict, string code)
    {
        var result = Marks.Of($$"""{"reference":{{reference}},"unit":"MAC","response":"{{response}}"}""");
        Assert.Equal((verdict, code, 0), (result.Verdict, result.Code, verdict == Verdict.Correct ? 0 : result.Credit));
        Assert.Equal(verdict == Verdict.Mistake ? new("flops-for-macs", "1") : null, result.Mistake);
    }

    [Theory]
    [InlineData("5", "5", "Correct.", "正确。")]
    [InlineData("5", "9", "This is not right.", "不正确。")]
    [InlineData("5", "-5", "This is not right. Check the sign.", "不正确。请检查正负号。")]
    [InlineData("5", "", "No answer was given.", "未作答。")]
    [InlineData("[1,2,null]", "1 5 -", "1 of 2 entries are right.", "2 个元素中有 1 个正确。")]
    [InlineData("[1,2,3]", "1 2 -3", "2 of 3 entries are right. Check the sign.", "3 个元素中有 2 个正确。请检查正负号。")]
    public void Says_what_came_of_it(string reference, string response, string english, string chinese)
    {
        var feedback = Marks.Of($$"""{"reference":{{reference}},"response":"{{response}}"}""").Feedback;
        Assert.Equal((english, chinese), (feedback.In(Language.English), feedback.In(Language.Chinese)));
    }

    [Fact]
    public void Says_how_it_read_the_response_and_how_far_it_may_be_off()
    {
        var result = Marks.Of("""{"reference":2.5,"response":"10/4","weight":3}""");
        Assert.Equal(("2.5", (Scalar)3), (result.Understood?.ToString(), result.Weight));
        Assert.Equal("within 0.5% of the value, or within ±0.000001", result.Tolerance?.ToString());
        Assert.Null(Marks.Of("""{"reference":2.5,"response":"?"}""").Understood);
    }

    [Fact]
    public void One_number_may_be_the_reference_of_a_whole_shape() => Assert.Equal(
        Verdict.Correct, Marks.Of("""{"reference":28,"shape":[2],"response":"28x28"}""").Verdict);

    [Fact]
    public void It_counts_for_every_entry() => Assert.Equal(
        Scalar.Ratio(1, 2), Marks.Of("""{"reference":28,"shape":[2],"response":"28x13"}""").Credit);

    [Fact]
    public void What_is_not_marked_has_its_code_and_place()
    {
        Assert.Equal("blank", Marks.Of("""{"reference":28}""").Code);
        Assert.Equal((2, "\"!\""), Marks.Of("""{"reference":28,"response":"5!"}""").Place is { } place ? (place.Position, place.Character) : default);
    }

    [Theory]
    [InlineData("[null]", "", "Must hold at least one number.", "至少要有一个数。")]
    [InlineData("[]", "", "Must have at least 1 entry.", "至少要有 1 个元素。")]
    [InlineData("[[1],2]", "", "Must have as many entries as those before it.", "必须与前面的元素长度一致。")]
    [InlineData("[1,2]", ",\"shape\":[3]", "The reference is a list of 2 numbers, not a list of 3 numbers.", "参考值是含 2 个数的列表，而不是含 3 个数的列表。")]
    [InlineData("\"1/0\"", "", "Must be a number, not \"1/0\". This divides by 0.", "必须是数，而不是 \"1/0\"。这里除以了 0。")]
    public void A_reference_that_is_none_says_why(string reference, string more, string english, string chinese)
    {
        var refused = Assert.IsType<Outcome<GradeReport>.Refused>(Marks.Read($$"""{"items":[{"reference":{{reference}}{{more}}}]}"""));
        var message = refused.Faults.Single().Message;
        Assert.Equal((english, chinese), (message.In(Language.English), message.In(Language.Chinese)));
    }

    /// <summary>Read from JSON a name is a name; a program may ask the validator alone.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("px\n")]
    public void Validators_refuse_units_and_choices_that_are_no_names(string name)
    {
        var item = new MarkItem { Reference = new(JsonSerializer.SerializeToElement(1)), Unit = name };
        Assert.Equal(["unit"], new MarkItem.Rules().Validate(item).Errors.Select(error => error.PropertyName));
        var read = new ReadItem { Unit = name, Choices = ["left", name] };
        Assert.Equal(["unit", "choices[1]"], new ReadItem.Rules().Validate(read).Errors.Select(error => error.PropertyName));
    }

    [Fact]
    public void Scores_never_lose_a_third()
    {
        var report = Marks.Read(
            """
            {"items":[
              {"id":"a","reference":[1,2,3],"response":"1 9 17"},
              {"id":"b","reference":[1,2,3],"response":"1 9 17"},
              {"id":3,"reference":[1,2,3],"response":"1 9 17","weight":1},
              {"reference":1,"weight":0.1},
              {"reference":1,"response":"abc","weight":0.2}]}
            """).OrThrow();
        Assert.Equal((1, Scalar.Parse("3.3")), (report.Score, report.MaxScore));
        Assert.Equal(["a", "b", "3", "4", "5"], report.Results.Select(result => result.Id));
        Assert.Equal([Verdict.Partial, Verdict.Partial, Verdict.Partial, Verdict.Blank, Verdict.Invalid], report.Results.Select(result => result.Verdict));
    }

    [Theory]
    [InlineData("""{"items":[]}""", "items", "wrong-length")]
    [InlineData("""{"itmes":[]}""", "itmes", "unknown-field")]
    [InlineData("""{"items":[{"response":"5"}]}""", "items[0].reference", "missing")]
    [InlineData("""{"items":[{"reference":5,"respnse":"5"}]}""", "items[0].respnse", "unknown-field")]
    [InlineData("""{"items":[{"reference":"abc"}]}""", "items[0].reference", "not-a-number")]
    [InlineData("""{"items":[{"reference":null}]}""", "items[0].reference", "not-a-number")]
    [InlineData("""{"items":[{"reference":true}]}""", "items[0].reference", "not-a-number")]
    [InlineData("""{"items":[{"reference":{}}]}""", "items[0].reference", "not-a-number")]
    [InlineData("""{"items":[{"reference":""}]}""", "items[0].reference", "not-a-number")]
    [InlineData("""{"items":[{"reference":[]}]}""", "items[0].reference", "wrong-length")]
    [InlineData("""{"items":[{"reference":[null]}]}""", "items[0].reference", "no-reference")]
    [InlineData("""{"items":[{"reference":[[1,2],[3]]}]}""", "items[0].reference[1]", "ragged")]
    [InlineData("""{"items":[{"reference":[1,[2]]}]}""", "items[0].reference[1]", "ragged")]
    [InlineData("""{"items":[{"reference":[1,"x"]}]}""", "items[0].reference[1]", "not-a-number")]
    [InlineData("""{"items":[{"reference":[1,2],"shape":[3]}]}""", "items[0].shape", "shape-mismatch")]
    [InlineData("""{"items":[{"reference":1,"shape":[100000,100000]}]}""", "items[0].shape", "shape-mismatch")]
    [InlineData("""{"items":[{"reference":1,"shape":[0]}]}""", "items[0].shape[0]", "out-of-range")]
    [InlineData("""{"items":[{"reference":1,"shape":[1,1,1,1,1,1,1,1,1]}]}""", "items[0].shape", "wrong-length")]
    [InlineData("""{"items":[{"reference":1,"weight":-1}]}""", "items[0].weight", "out-of-range")]
    [InlineData("""{"items":[{"reference":1,"unit":""}]}""", "items[0].unit", "not-a-name")]
    [InlineData("""{"items":[{"reference":1,"decimalComma":1}]}""", "items[0].decimalComma", "not-a-boolean")]
    [InlineData("""{"items":[{"reference":1,"tolerance":{}}]}""", "items[0].tolerance", "empty-tolerance")]
    [InlineData("""{"items":[{"reference":1,"tolerance":{"relative":2}}]}""", "items[0].tolerance.relative", "out-of-range")]
    [InlineData("""{"items":[{"reference":1,"tolerance":{"absolute":-1}}]}""", "items[0].tolerance.absolute", "out-of-range")]
    [InlineData("""{"items":[{"reference":1,"tolerance":{"decimals":101}}]}""", "items[0].tolerance.decimals", "out-of-range")]
    [InlineData("""{"items":[{"reference":1,"tolerance":{"significantFigures":0}}]}""", "items[0].tolerance.significantFigures", "out-of-range")]
    [InlineData("""{"items":[{"reference":1,"tolerance":{"relativ":0}}]}""", "items[0].tolerance.relativ", "unknown-field")]
    [InlineData("5", "", "not-an-object")]
    public void A_request_that_is_not_valid_is_refused(string request, string path, string code)
    {
        var faults = Assert.IsType<Outcome<GradeReport>.Refused>(Marks.Read(request)).Faults;
        Assert.Contains(faults, fault => fault.Path == path && fault.Code == code);
    }

    [Fact]
    public void Too_many_items_are_refused()
    {
        var items = string.Join(',', Enumerable.Repeat("{\"reference\":1}", 1_001));
        Assert.IsType<Outcome<GradeReport>.Refused>(Marks.Read($"{{\"items\":[{items}]}}"));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("\"\\ud800\"")]
    [InlineData("true")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("[[[[[]]]]]")]
    [InlineData("\"[[[[[[\"")]
    [InlineData("1e400")]
    public void Whatever_a_student_writes_gets_a_verdict(string response) =>
        Assert.NotNull(Marks.Read($"{{\"items\":[{{\"reference\":[1,2],\"response\":{response}}}]}}").OrThrow());
}
