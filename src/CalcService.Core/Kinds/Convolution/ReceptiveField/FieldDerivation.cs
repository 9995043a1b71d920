using CalcService.Core.Derivations;
using CalcService.Core.Formulas;
using CalcService.Core.Kinds.Givens;
using CalcService.Core.Numbers;

namespace CalcService.Core.Kinds.Convolution.ReceptiveField;

/// <summary>Goes through the layers of a stack, from the input on.</summary>
internal sealed class FieldDerivation
{
    private const int MostShown = 12, ShownOfMany = 3; // of a deep stack the first layers are shown, and the last

    private readonly StackReceptiveField.Given _given;
    private readonly Derivation _d;
    private readonly int _axes, _passed;
    private readonly List<Tensor> _passedFields = [];
    private Tensor _field, _jump, _start;
    private Tensor? _size;

    private FieldDerivation(StackReceptiveField.Given given, Derivation d)
    {
        (_given, _d, _axes) = (given, d, given.Axes);
        _passed = given.Layers.Count > MostShown ? given.Layers.Count - ShownOfMany - 1 : 0;
        (_field, _jump, _start) = (Same(1), Same(1), Same(0));
        _size = given.Input is { } input ? input.ToTensor(_axes) : null;
    }

    /// <summary>Derives the answers.</summary>
    public static void Derive(StackReceptiveField.Given given, Derivation d)
    {
        var derivation = new FieldDerivation(given, d);
        d.Assume(FieldTexts.Coordinates);
        for (var layer = 0; layer < given.Layers.Count; layer++)
            derivation.Apply(layer);
    }

    private void Apply(int layer)
    {
        var (laws, window) = (FieldLaws.Of(_given, layer, isShown: !IsPassed(layer)), new StackedWindow(_given.Layers[layer], _axes, null));
        var part = PartOf(layer);
        part.Section(layer, at => StackPrompts.Heading(_given.Layers[at], at + 1, _axes));
        var paddingBefore = Output(window, part);
        var frames = Frames(layer, window, laws.Symbols);
        Pad(window, part, laws, frames, paddingBefore);
        var field = part.Each(laws.Field, frames);
        Remark(layer, field);
        _field = field.Value.Tensor;
        _jump = part.Each(laws.Jump, frames).Value.Tensor;
        _start = part.Each(laws.Start, frames).Value.Tensor;
        if (IsPassed(layer))
            _passedFields.Add(_field);
    }

    private Derivation PartOf(int layer) => layer switch
    {
        _ when layer == _given.Layers.Count - 1 => _d.About(""),
        _ when IsPassed(layer) => _d.PassingOver($"{layer + 1}"),
        _ => _d.About($"{layer + 1}"),
    };

    private bool IsPassed(int layer) => _passed > 0 && layer >= ShownOfMany && layer < _given.Layers.Count - 1;

    /// <summary>Derives the size of what the layer puts out, where the size of the input is known.</summary>
    private Tensor? Output(StackedWindow window, Derivation part)
    {
        if (_size is null)
            return null;
        var sizes = OutputSizes.Derive(part, window, _size);
        _size = sizes.Output;
        return window.PadsToSame ? Tensor.Vector([.. sizes.Ends.Select(end => end.Before)]) : null;
    }

    /// <summary>Binds the padding before the first position: as given, as just derived, or "same" whatever the input.</summary>
    private void Pad(StackedWindow window, Derivation part, FieldLaws laws, Bindings[] frames, Tensor? derived)
    {
        if (window.PadsToSame && derived is null)
        {
            part.Each(laws.SamePadding, frames);
            return;
        }
        for (var axis = 0; axis < _axes; axis++)
            frames[axis].Bind(laws.Symbols.P, derived?[axis] ?? window.Along(axis).Before);
    }

    private Bindings[] Frames(int layer, StackedWindow window, FieldSymbols symbols)
    {
        var frames = new Bindings[_axes];
        for (var axis = 0; axis < _axes; axis++)
        {
            frames[axis] = _d.Values.Frame()
                .Bind(symbols.K, window.KernelSize[axis])
                .Bind(symbols.S, window.Stride[axis])
                .Bind(symbols.D, window.Dilation[axis])
                .Bind(symbols.RBefore, _field[axis])
                .Bind(symbols.JBefore, _jump[axis])
                .Bind(symbols.StartBefore, _start[axis]);
            if (layer == _given.Layers.Count - 1)
                BindStack(frames[axis], axis);
        }
        return frames;
    }

    private void BindStack(Bindings frame, int axis)
    {
        frame.Bind(StackSymbols.Layers, _given.Layers.Count);
        frame.Bind(StackSymbols.K, OfLayers(layer => layer.KernelSize[axis]));
        frame.Bind(StackSymbols.S, OfLayers(layer => layer.Stride[axis]));
        frame.Bind(StackSymbols.D, OfLayers(layer => layer.Dilation[axis]));
        frame.Bind(StackSymbols.C, OfLayers(layer => layer.Type == StackLayerType.Conv ? 1 : 0));
        if (_given.Input is { } input)
            frame.Bind(StackSymbols.Input, input[axis]);
    }

    private void Remark(int layer, Step field)
    {
        if (layer == 0 && _size is null || !field.IsAlike)
            field.SayingHowAxesCompare();
        if (_passedFields.Count > 0 && layer == _given.Layers.Count - 1)
            field.Saying(_passedFields, passed => StackPrompts.PassedOver(ShownOfMany + 1, layer, passed));
    }

    private Tensor OfLayers(Func<StackLayer, int> number) =>
        Tensor.Vector([.. _given.Layers.Select(layer => (Scalar)number(layer))]);

    private Tensor Same(PerAxis number) => number.ToTensor(_axes);
}
